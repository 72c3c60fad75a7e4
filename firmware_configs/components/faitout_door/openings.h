#pragma once
// The openings that this node decided by itself, until the hub has them. Pure, as rights.h is.

#include <cstddef>
#include <cstdint>

#include "rights.h"

namespace esphome::faitout_door {

/// Openings that are kept: some days of a village's place. Further ones push the oldest out, and the
/// hub is told how many.
constexpr size_t MOST_OPENINGS = 64;

struct Opening {
  /// Counts up for ever; 0 is none.
  uint32_t number;
  /// Seconds since 1970; 0: the time was not known.
  uint32_t at;
  /// Seconds since the start of the run below, to find the time later.
  uint32_t uptime;
  /// Which run of the node it was in.
  uint32_t run;
  uint64_t ref;
  /// Which try it was: the hub may have answered it after all.
  uint32_t attempt;
  uint32_t flags;
};
static_assert(sizeof(Opening) == 32, "kept in flash as it is, without a hole");

class Openings {
 public:
  /// Keep one; returns its place.
  size_t add(Opening opening);
  /// Drop what the hub has: all up to this number. Returns whether anything was dropped.
  bool acknowledge(uint32_t number);
  /// Find the time of those of this run that were noted without one.
  void date(uint32_t run, uint32_t now, uint32_t uptime);
  /// The oldest ones, at most `most`; returns how many.
  size_t oldest(Opening *out, size_t most) const;
  size_t count() const;

  /// How many were pushed out since the hub was last told.
  uint16_t lost{0};
  /// The number of the last one.
  uint32_t last{0};
  Opening slots[MOST_OPENINGS]{};
};

}  // namespace esphome::faitout_door
