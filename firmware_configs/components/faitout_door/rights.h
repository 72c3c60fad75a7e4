#pragma once
// What this node may decide by itself: who opens this door in the next 24 hours.
//
// Pure: no clock, no radio, no flash, no ESPHome. The project's tests compile it alone and hold it
// beside the hub's engine.

#include <array>
#include <cstddef>
#include <cstdint>

namespace esphome::faitout_door {

/// Rights that a node holds. A place with four offices and a dozen desks has some forty members; the
/// hub sends the first of them by time, and says which it left out.
constexpr size_t MOST_RIGHTS = 128;
/// Openings of one right within 24 hours: two days touch them, and a day may have a pause.
constexpr size_t MOST_WINDOWS = 4;
constexpr size_t MARK_SIZE = 16;
/// How long a list of the hub's counts, in seconds.
constexpr uint32_t LIST_LASTS = 24 * 3600;
/// A right without a limit of uses.
constexpr uint8_t ANY_NUMBER = 255;

using Mark = std::array<uint8_t, MARK_SIZE>;

/// Half-open, in seconds since 1970, UTC.
struct Window {
  uint32_t from;
  uint32_t until;
};

enum Flag : uint8_t {
  /// It holds day and night and for days to come: it opens also where the time is not known.
  NEEDS_NO_CLOCK = 1,
  /// The word of somebody who is forced: it opens like any other, and the hub is told.
  DURESS = 2,
};

struct Right {
  Mark mark;
  Window windows[MOST_WINDOWS];
  uint64_t ref;
  uint8_t window_count;
  uint8_t flags;
  uint8_t uses;
  uint8_t is_there;
  uint32_t padding;
};
static_assert(sizeof(Right) == 64, "kept in flash as it is: without a hole, and below 255 bytes");

/// The time as far as this node knows it.
struct Clock {
  bool known;
  uint32_t now;
};

enum class Verdict : uint8_t {
  OPEN,
  UNKNOWN,
  NOT_NOW,
  CLOCK_UNKNOWN,
  USED_UP,
  WAIT,
};

/// The rights of one list of the hub's.
class Rights {
 public:
  /// Take the place of all that was held. `made_at` is when the hub made the list.
  void replace(const Right *rights, size_t count, uint32_t made_at);
  /// Drop what is too old. A node that does not know the time goes by how long it has been running.
  /// Returns whether anything was dropped.
  bool forget_old(Clock clock, uint32_t uptime);
  /// Whether a mark opens now, and by which right: looks at every place, whatever it finds, so that
  /// how long it takes says nothing.
  Verdict judge(const Mark &mark, Clock clock, size_t *which) const;
  /// One use less. Returns whether the right changed.
  bool use(size_t which);

  size_t count() const;
  uint32_t made_at() const { return this->made_at_; }
  const Right &at(size_t index) const { return this->rights_[index]; }
  Right *slots() { return this->rights_; }
  void set_made_at(uint32_t made_at) { this->made_at_ = made_at; }

 protected:
  Right rights_[MOST_RIGHTS]{};
  uint32_t made_at_{0};
};

/// Limits wrong tries, by the hub's own rule: the fifth in a row, and each one after it, costs a wait
/// that doubles. All in seconds.
class Tries {
 public:
  static constexpr uint8_t FREE = 5;
  static constexpr uint32_t FIRST_WAIT = 30;
  static constexpr uint32_t LONGEST_WAIT = 900;
  /// Whoever has not tried for so long begins anew.
  static constexpr uint32_t FORGOTTEN_AFTER = 3600;
  /// After so many wrong ones within a day no right one makes up for them: whoever has a code of
  /// their own does not get more tries by typing it in between.
  static constexpr uint16_t MANY_A_DAY = 30;
  static constexpr uint32_t DAY = 24 * 3600;

  /// Seconds that are still to be waited, by the seconds since the start.
  uint32_t waits(uint32_t uptime) const;
  void wrong(uint32_t uptime);
  void right(uint32_t uptime);
  /// The hub, or a power cut in between, says to wait.
  void wait(uint32_t uptime, uint32_t seconds);
  uint8_t count() const { return this->wrong_; }
  /// Go on counting after a start: whoever pulls the plug wins nothing.
  void restore(uint8_t wrong, uint32_t uptime);

 protected:
  uint32_t cost_() const;
  uint8_t wrong_{0};
  uint32_t until_{0};
  uint32_t last_{0};
  uint16_t of_day_{0};
  uint32_t day_from_{0};
};

/// What a node alone answers: the wait first, then the rights.
Verdict answer(const Rights &rights, const Tries &tries, const Mark &mark, Clock clock, uint32_t uptime,
               size_t *which);

}  // namespace esphome::faitout_door
