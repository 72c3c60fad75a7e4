#include "rights.h"

namespace esphome::faitout_door {

namespace {

/// Compare without saying, by the time it takes, where they differ.
uint8_t differs(const Mark &one, const Mark &other) {
  volatile uint8_t difference = 0;
  for (size_t i = 0; i < MARK_SIZE; i++)
    difference = difference | (one[i] ^ other[i]);
  return difference;
}

Verdict admits(const Right &right, Clock clock) {
  if (right.uses == 0)
    return Verdict::USED_UP;
  if (!clock.known)
    return (right.flags & NEEDS_NO_CLOCK) ? Verdict::OPEN : Verdict::CLOCK_UNKNOWN;
  bool within = false;
  for (size_t i = 0; i < MOST_WINDOWS; i++) {
    const Window &window = right.windows[i];
    within |= i < right.window_count && window.from <= clock.now && clock.now < window.until;
  }
  return within ? Verdict::OPEN : Verdict::NOT_NOW;
}

}  // namespace

void Rights::replace(const Right *rights, size_t count, uint32_t made_at) {
  for (size_t i = 0; i < MOST_RIGHTS; i++)
    this->rights_[i] = i < count ? rights[i] : Right{};
  this->made_at_ = made_at;
}

bool Rights::forget_old(Clock clock, uint32_t uptime) {
  bool is_old = uptime >= LIST_LASTS && !clock.known;
  // A list of the future was made by a clock that was wrong, or is: nothing in it can be trusted.
  if (clock.known)
    is_old = clock.now >= this->made_at_ + LIST_LASTS || clock.now + LIST_LASTS <= this->made_at_;
  if (!is_old || this->count() == 0)
    return false;
  this->replace(nullptr, 0, 0);
  return true;
}

Verdict Rights::judge(const Mark &mark, Clock clock, size_t *which) const {
  Verdict found = Verdict::UNKNOWN;
  *which = MOST_RIGHTS;
  for (size_t i = 0; i < MOST_RIGHTS; i++) {
    const Right &right = this->rights_[i];
    Verdict verdict = admits(right, clock);
    bool is_it = (differs(mark, right.mark) == 0) & (right.is_there != 0);
    // One mark may stand for several rights, a member's badge does: the one that opens counts.
    bool is_better = is_it & (found != Verdict::OPEN);
    found = is_better ? verdict : found;
    *which = is_better ? i : *which;
  }
  return found;
}

bool Rights::use(size_t which) {
  if (which >= MOST_RIGHTS || this->rights_[which].uses == ANY_NUMBER || this->rights_[which].uses == 0)
    return false;
  // A right may stand here under two marks, the second one's for who is forced: both have used it.
  uint64_t ref = this->rights_[which].ref;
  uint8_t left = this->rights_[which].uses - 1;
  for (auto &right : this->rights_) {
    if (right.is_there && right.ref == ref)
      right.uses = left;
  }
  return true;
}

size_t Rights::count() const {
  size_t count = 0;
  for (const auto &right : this->rights_)
    count += right.is_there != 0;
  return count;
}

uint32_t Tries::cost_() const {
  if (this->wrong_ < FREE)
    return 0;
  uint32_t cost = FIRST_WAIT;
  for (uint8_t i = FREE; i < this->wrong_ && cost < LONGEST_WAIT; i++)
    cost *= 2;
  return cost < LONGEST_WAIT ? cost : LONGEST_WAIT;
}

uint32_t Tries::waits(uint32_t uptime) const { return uptime < this->until_ ? this->until_ - uptime : 0; }

void Tries::wrong(uint32_t uptime) {
  if (uptime - this->last_ > FORGOTTEN_AFTER)
    this->wrong_ = 0;
  if (this->wrong_ < 255)
    this->wrong_++;
  this->last_ = uptime;
  if (this->of_day_ == 0 || uptime - this->day_from_ >= DAY) {
    this->of_day_ = 0;
    this->day_from_ = uptime;
  }
  this->of_day_++;
  this->wait(uptime, this->cost_());
}

void Tries::right(uint32_t uptime) {
  this->until_ = 0;
  if (this->of_day_ < MANY_A_DAY || uptime - this->day_from_ >= DAY)
    this->wrong_ = 0;
}

void Tries::wait(uint32_t uptime, uint32_t seconds) {
  if (uptime + seconds > this->until_)
    this->until_ = uptime + seconds;
}

void Tries::restore(uint8_t wrong, uint32_t uptime) {
  this->wrong_ = wrong;
  this->last_ = uptime;
  this->wait(uptime, this->cost_());
}

Verdict answer(const Rights &rights, const Tries &tries, const Mark &mark, Clock clock, uint32_t uptime,
               size_t *which) {
  Verdict verdict = rights.judge(mark, clock, which);
  return tries.waits(uptime) ? Verdict::WAIT : verdict;
}

}  // namespace esphome::faitout_door
