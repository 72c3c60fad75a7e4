#include "faitout_door.h"

#include <bitset>
#include <cstring>

#include "esphome/components/api/api_server.h"
#include "esphome/core/alloc_helpers.h"
#include "esphome/core/application.h"
#include "esphome/core/hal.h"
#include "esphome/core/log.h"
#include "wire.h"

namespace esphome::faitout_door {

static const char *const TAG = "faitout_door";
static const char *const EVENT = "esphome.faitout_door";
/// Where in flash this part keeps its things; the places follow each other.
static const uint32_t PLACE = fnv1_hash("faitout_door 1");

namespace {

/// What is kept besides the rights and the openings.
struct Counts {
  uint32_t version;
  uint32_t made_at;
  uint32_t checksum;
  uint32_t log_id;
  uint32_t last_opening;
  uint16_t lost;
  uint8_t wrong[2];
};

/// A list that was half written when the power went is no list.
uint32_t checksum(const Right *rights, size_t count, uint32_t made_at) {
  const uint8_t *bytes = reinterpret_cast<const uint8_t *>(rights);
  uint32_t sum = 2166136261u ^ made_at;
  for (size_t i = 0; i < sizeof(Right) * count; i++)
    sum = (sum ^ bytes[i]) * 16777619u;
  return sum;
}

uint32_t random32() {
  uint32_t value;
  random_bytes(reinterpret_cast<uint8_t *>(&value), sizeof(value));
  return value;
}

}  // namespace

void FaitoutDoor::setup() {
  this->began_ms_ = millis_64();
  this->run_ = random32();
  this->attempt_ = random32() >> 1;
  this->load_();
  this->register_service(&FaitoutDoor::heard_, "faitout_door", {"message"});
  // How long a mark takes on this very board, for the log.
  uint32_t begun = millis();
  this->mark_.begin(this->key_, Kind::CODE, "0000");
  this->mark_.work(MARK_ROUNDS / 10);
  this->mark_.take();
  this->mark_ms_ = (millis() - begun) * 10;
}

void FaitoutDoor::dump_config() {
  ESP_LOGCONFIG(TAG, "Faitout door:");
  ESP_LOGCONFIG(TAG, "  %u of at most %u rights held, %u openings to be told", (unsigned) this->rights_.count(),
                (unsigned) MOST_RIGHTS, (unsigned) this->openings_.count());
  ESP_LOGCONFIG(TAG, "  the mark of a code takes about %u ms here", (unsigned) this->mark_ms_);
}

uint64_t FaitoutDoor::now_ms_() const { return millis_64() - this->began_ms_; }

Clock FaitoutDoor::clock_now_() const {
  return {this->clock_.known, uint32_t((this->clock_.start_ms + this->now_ms_()) / 1000)};
}

void FaitoutDoor::loop() {
  bool is_connected = api::global_api_server != nullptr && api::global_api_server->is_connected();
  uint64_t now = this->now_ms_();
  if (is_connected != this->was_connected_) {
    // The hub may have begun anew meanwhile: it has to say that it is there.
    this->was_connected_ = is_connected;
    this->is_confirmed_ = this->is_greeted_ = false;
    this->hail_after_ = FIRST_HAIL;
    this->hail_at_ = now + FIRST_HAIL;
  }
  if (is_connected && !this->is_confirmed_ && now >= this->hail_at_)
    this->hail_();
  if (this->is_asking_ && (!this->is_confirmed_ || now - this->asked_at_ >= ANSWER_WITHIN)) {
    // Whoever is connected does not answer: it is called again, and not waited for meanwhile.
    this->is_confirmed_ = false;
    this->hail_at_ = now;
    this->alone_();
  }
  if (this->mark_.is_busy() && this->mark_.work(ROUNDS_AT_ONCE)) {
    this->hurry_.stop();
    this->decided_(this->mark_.take());
  }
  if (now - this->looked_at_ >= 1000) {
    this->looked_at_ = now;
    if (this->rights_.forget_old(this->clock_now_(), this->uptime_())) {
      this->version_ = 0;
      this->save_rights_();
    }
  }
}

void FaitoutDoor::present(Kind kind, const std::string &secret) {
  if (this->is_example_) {
    ESP_LOGE(TAG, "This node has the key of the example: put the one in that the hub shows");
    this->refused_trigger_.trigger();
    return;
  }
  if (secret.empty() || secret.size() > LONGEST_SECRET || this->mark_.is_busy())
    return;
  this->end_attempt_();
  this->attempt_++;
  this->kind_ = kind;
  this->secret_ = secret;
  this->asked_at_ = this->now_ms_();
  this->is_answered_ = this->is_opened_ = false;
  if (!this->is_confirmed_) {
    this->alone_();
    return;
  }
  this->is_asking_ = true;
  Writer out(Up::TYPED);
  out.put32(this->attempt_).put8(static_cast<uint8_t>(kind)).put(secret.data(), secret.size());
  this->tell_sealed_(out.bytes());
  out.wipe_all();
}

// What comes from the hub

void FaitoutDoor::heard_(std::string message) {
  if (this->is_example_ || message.size() > LONGEST_MESSAGE)
    return;
  std::vector<uint8_t> frame = base64_decode(message);
  if (frame.size() < 2 || frame[0] != WIRE_VERSION)
    return;
  if (frame[1] == static_cast<uint8_t>(Frame::GREET))
    this->greeted_(frame.data(), frame.size());
  else if (frame[1] == static_cast<uint8_t>(Frame::SEALED))
    this->sealed_(frame.data(), frame.size());
}

void FaitoutDoor::greeted_(const uint8_t *frame, size_t size) {
  if (size != 2 + NONCE_SIZE)
    return;
  memcpy(this->hub_nonce_.data(), frame + 2, NONCE_SIZE);
  if (!random_bytes(this->node_nonce_.data(), NONCE_SIZE))
    return;
  // The session of now goes on until the hub has shown, under the new one, that it has the key.
  this->greeting_ = Session(this->key_, this->hub_nonce_, this->node_nonce_, true);
  this->is_greeted_ = true;
  auto tag = hello_tag(this->key_, this->hub_nonce_, this->node_nonce_);
  Bytes hello{WIRE_VERSION, static_cast<uint8_t>(Frame::HELLO)};
  hello.insert(hello.end(), this->hub_nonce_.begin(), this->hub_nonce_.end());
  hello.insert(hello.end(), this->node_nonce_.begin(), this->node_nonce_.end());
  hello.insert(hello.end(), tag.begin(), tag.end());
  this->tell_(hello);
}

void FaitoutDoor::sealed_(const uint8_t *frame, size_t size) {
  Bytes plain;
  if (!(this->is_confirmed_ && this->session_.open(frame, size, &plain))) {
    if (!(this->is_greeted_ && this->greeting_.open(frame, size, &plain))) {
      ESP_LOGW(TAG, "A message that is not from this hub, or not of now, was not heard");
      return;
    }
    this->session_ = this->greeting_;
    this->is_greeted_ = false;
    this->is_confirmed_ = true;
  }
  if (plain.empty())
    return;
  switch (static_cast<Down>(plain[0])) {
    case Down::WELCOME:
      this->welcomed_(plain.data() + 1, plain.size() - 1);
      break;
    case Down::ANSWER:
      this->answered_(plain.data() + 1, plain.size() - 1);
      break;
    case Down::RIGHTS:
      this->given_(plain.data() + 1, plain.size() - 1);
      break;
    case Down::ACKNOWLEDGED:
      this->acknowledged_(plain.data() + 1, plain.size() - 1);
      break;
  }
}

void FaitoutDoor::welcomed_(const uint8_t *data, size_t size) {
  Reader in(data, size);
  uint64_t now = in.get64();
  if (!in.is_whole())
    return;
  this->clock_.known = true;
  this->clock_.start_ms = now - this->now_ms_();
  this->openings_.date(this->run_, now / 1000, this->uptime_());
  this->report_();
}

void FaitoutDoor::answered_(const uint8_t *data, size_t size) {
  Reader in(data, size);
  uint32_t attempt = in.get32();
  uint8_t verdict = in.get8();
  uint16_t seconds = in.get16();
  if (!in.is_whole() || attempt != this->attempt_ || this->now_ms_() - this->asked_at_ >= ANSWER_WORTH)
    return;
  // After an answer of its own only a better one counts: the hub knows codes that the node does not.
  bool is_late = this->is_answered_ && (this->is_opened_ || verdict != static_cast<uint8_t>(Answer::OPEN));
  if (is_late)
    return;
  this->is_answered_ = true;
  this->end_attempt_();
  if (this->mark_.is_busy()) {
    // It came late, and before the node had an answer of its own.
    this->mark_.take();
    this->hurry_.stop();
  }
  switch (static_cast<Answer>(verdict)) {
    case Answer::OPEN:
      this->is_opened_ = true;
      this->tries_here_().right(this->uptime_());
      this->open_trigger_.trigger(seconds);
      break;
    case Answer::WAIT:
      this->tries_here_().wait(this->uptime_(), seconds);
      this->wait_trigger_.trigger(seconds);
      break;
    case Answer::LEARNED:
      this->learned_trigger_.trigger();
      break;
    default:
      this->refused_trigger_.trigger();
  }
}

void FaitoutDoor::given_(const uint8_t *data, size_t size) {
  Reader in(data, size);
  uint32_t version = in.get32(), made_at = in.get32();
  uint8_t page = in.get8(), pages = in.get8(), count = in.get8();
  if (page == 0) {
    this->page_count_ = this->pages_seen_ = 0;
    this->page_version_ = version;
  }
  if (version != this->page_version_ || page != this->pages_seen_)
    return;
  for (uint8_t i = 0; i < count && this->page_count_ < MOST_RIGHTS; i++) {
    Right right{};
    in.get(right.mark.data(), MARK_SIZE);
    right.ref = in.get64();
    right.flags = in.get8();
    right.uses = in.get8();
    right.window_count = in.get8();
    if (right.window_count > MOST_WINDOWS)
      return;
    for (uint8_t each = 0; each < right.window_count; each++)
      right.windows[each] = {in.get32(), in.get32()};
    right.is_there = 1;
    this->page_[this->page_count_++] = right;
  }
  if (!in.is_whole())
    return;
  if (++this->pages_seen_ < pages)
    return;
  this->rights_.replace(this->page_, this->page_count_, made_at);
  wipe(this->page_, sizeof(this->page_));
  this->version_ = version;
  this->save_rights_();
  this->held_();
}

void FaitoutDoor::acknowledged_(const uint8_t *data, size_t size) {
  Reader in(data, size);
  uint32_t log_id = in.get32(), number = in.get32();
  if (!in.is_whole() || log_id != this->log_id_)
    return;
  std::bitset<MOST_OPENINGS> was_there;
  for (size_t i = 0; i < MOST_OPENINGS; i++)
    was_there[i] = this->openings_.slots[i].number != 0;
  if (!this->openings_.acknowledge(number))
    return;
  for (size_t i = 0; i < MOST_OPENINGS; i++) {
    if (was_there[i] && this->openings_.slots[i].number == 0)
      this->kept_openings_[i].save(&this->openings_.slots[i]);
  }
  this->save_counts_();
  if (this->openings_.count() != 0)
    this->report_();
}

// What goes to it

void FaitoutDoor::tell_(const Bytes &frame) {
  if (this->was_connected_)
    this->fire_homeassistant_event(EVENT, {{"message", base64_encode(frame)}});
}

void FaitoutDoor::tell_sealed_(const Bytes &plain) { this->tell_(this->session_.seal(plain)); }

void FaitoutDoor::hail_() {
  this->hail_at_ = this->now_ms_() + this->hail_after_;
  this->hail_after_ = std::min(this->hail_after_ * 2, LAST_HAIL);
  this->tell_({WIRE_VERSION, static_cast<uint8_t>(Frame::HAIL)});
}

void FaitoutDoor::report_() {
  Opening told[TOLD_AT_ONCE];
  size_t count = this->openings_.oldest(told, TOLD_AT_ONCE);
  Writer out(Up::REPORT);
  out.put32(this->version_).put8(this->rights_.count());
  out.put32(this->log_id_).put16(this->openings_.lost);
  out.put8(this->openings_.count() > count).put8(count);
  for (size_t i = 0; i < count; i++) {
    const Opening &each = told[i];
    out.put32(each.number).put32(each.at).put64(each.ref).put32(each.attempt).put8(each.flags);
  }
  this->tell_sealed_(out.bytes());
}

void FaitoutDoor::held_() {
  Writer out(Up::HELD);
  out.put32(this->version_).put8(this->rights_.count());
  this->tell_sealed_(out.bytes());
}

// Deciding alone

void FaitoutDoor::alone_() {
  this->is_asking_ = false;
  this->mark_.begin(this->key_, this->kind_, this->secret_);
  wipe(this->secret_.data(), this->secret_.size());
  this->secret_.clear();
  this->hurry_.start();
}

void FaitoutDoor::decided_(const Mark &mark) {
  this->is_answered_ = true;
  uint32_t uptime = this->uptime_();
  size_t which;
  Verdict verdict = answer(this->rights_, this->tries_here_(), mark, this->clock_now_(), uptime, &which);
  Tries &tries = this->tries_here_();
  uint8_t wrong = tries.count();
  switch (verdict) {
    case Verdict::OPEN:
      this->is_opened_ = true;
      tries.right(uptime);
      this->open_trigger_.trigger(this->open_seconds_);
      this->opened_(which);
      break;
    case Verdict::WAIT:
      this->wait_trigger_.trigger(tries.waits(uptime));
      break;
    case Verdict::CLOCK_UNKNOWN:
      ESP_LOGW(TAG, "The time is not known since the start: only what needs no clock is let in");
      this->clock_unknown_trigger_.trigger();
      break;
    case Verdict::UNKNOWN:
      tries.wrong(uptime);
      [[fallthrough]];
    default:
      this->refused_trigger_.trigger();
  }
  if (wrong != tries.count() && std::max(wrong, tries.count()) >= Tries::FREE)
    this->save_counts_();
}

void FaitoutDoor::opened_(size_t which) {
  const Right &right = this->rights_.at(which);
  Clock clock = this->clock_now_();
  Opening opening{};
  opening.at = clock.known ? clock.now : 0;
  opening.uptime = this->uptime_();
  opening.run = this->run_;
  opening.ref = right.ref;
  opening.attempt = this->attempt_;
  opening.flags = right.flags;
  size_t place = this->openings_.add(opening);
  this->kept_openings_[place].save(&this->openings_.slots[place]);
  if (this->rights_.use(which))
    this->save_rights_();
  else
    this->save_counts_();
  if (this->is_confirmed_)
    this->report_();
}

void FaitoutDoor::end_attempt_() {
  this->is_asking_ = false;
  wipe(this->secret_.data(), this->secret_.size());
  this->secret_.clear();
}

// What outlives a power cut

void FaitoutDoor::load_() {
  this->kept_counts_ = global_preferences->make_preference<Counts>(PLACE);
  for (size_t i = 0; i < MOST_RIGHTS; i++)
    this->kept_rights_[i] = global_preferences->make_preference<Right>(PLACE + 1 + i);
  for (size_t i = 0; i < MOST_OPENINGS; i++)
    this->kept_openings_[i] = global_preferences->make_preference<Opening>(PLACE + 1 + MOST_RIGHTS + i);
  // What lies in flash is not known to be what is held: each place is written once in a run.
  Counts counts{};
  if (!this->kept_counts_.load(&counts)) {
    this->log_id_ = random32() | 1;
    return;
  }
  this->log_id_ = counts.log_id;
  this->openings_.last = counts.last_opening;
  this->openings_.lost = counts.lost;
  for (size_t i = 0; i < 2; i++)
    this->tries_[i].restore(counts.wrong[i], this->uptime_());
  for (size_t i = 0; i < MOST_OPENINGS; i++) {
    Opening &slot = this->openings_.slots[i];
    if (!this->kept_openings_[i].load(&slot) || slot.number > counts.last_opening)
      slot = Opening{};
  }
  Right *slots = this->rights_.slots();
  for (size_t i = 0; i < MOST_RIGHTS; i++) {
    if (!this->kept_rights_[i].load(&slots[i]))
      slots[i] = Right{};
  }
  if (checksum(slots, MOST_RIGHTS, counts.made_at) == counts.checksum) {
    this->rights_.set_made_at(counts.made_at);
    this->version_ = counts.version;
  } else {
    this->rights_.replace(nullptr, 0, 0);
  }
}

void FaitoutDoor::save_rights_() {
  for (size_t i = 0; i < MOST_RIGHTS; i++) {
    uint32_t sum = checksum(&this->rights_.slots()[i], 1, 0);
    if (sum == this->saved_[i])
      continue;
    this->saved_[i] = sum;
    this->kept_rights_[i].save(&this->rights_.slots()[i]);
  }
  this->save_counts_();
}

void FaitoutDoor::save_counts_() {
  Counts counts{};
  counts.version = this->version_;
  counts.made_at = this->rights_.made_at();
  counts.checksum = checksum(this->rights_.slots(), MOST_RIGHTS, counts.made_at);
  counts.log_id = this->log_id_;
  counts.last_opening = this->openings_.last;
  counts.lost = this->openings_.lost;
  for (size_t i = 0; i < 2; i++)
    counts.wrong[i] = this->tries_[i].count();
  this->kept_counts_.save(&counts);
  // At once: an opening that was noted, or a right that was taken away, must survive the next power
  // cut. Flash takes it: what did not change is not written again.
  global_preferences->sync();
}

}  // namespace esphome::faitout_door
