#include "openings.h"

namespace esphome::faitout_door {

size_t Openings::add(Opening opening) {
  opening.number = ++this->last;
  size_t place = opening.number % MOST_OPENINGS;
  if (this->slots[place].number != 0 && this->lost < UINT16_MAX)
    this->lost++;
  this->slots[place] = opening;
  return place;
}

bool Openings::acknowledge(uint32_t number) {
  bool changed = this->lost != 0;
  this->lost = 0;
  for (auto &slot : this->slots) {
    if (slot.number != 0 && slot.number <= number) {
      slot = Opening{};
      changed = true;
    }
  }
  return changed;
}

void Openings::date(uint32_t run, uint32_t now, uint32_t uptime) {
  for (auto &slot : this->slots) {
    if (slot.number != 0 && slot.at == 0 && slot.run == run)
      slot.at = now - (uptime - slot.uptime);
  }
}

size_t Openings::oldest(Opening *out, size_t most) const {
  size_t found = 0;
  // The last numbers lie in a ring: the oldest of them comes behind the newest.
  for (size_t i = 1; i <= MOST_OPENINGS && found < most; i++) {
    const Opening &slot = this->slots[(this->last + i) % MOST_OPENINGS];
    if (slot.number != 0)
      out[found++] = slot;
  }
  return found;
}

size_t Openings::count() const {
  size_t count = 0;
  for (const auto &slot : this->slots)
    count += slot.number != 0;
  return count;
}

}  // namespace esphome::faitout_door
