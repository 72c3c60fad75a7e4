#pragma once
// What node and hub say inside the seal: numbers in network order, one byte in front that says what it
// is. The same in Python: custom_components/faitout/hub/door_nodes/messages.py.

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "sealing.h"

namespace esphome::faitout_door {

enum class Down : uint8_t { WELCOME = 1, ANSWER = 2, RIGHTS = 3, ACKNOWLEDGED = 4 };
enum class Up : uint8_t { TYPED = 0x11, REPORT = 0x12, HELD = 0x13 };
enum class Answer : uint8_t { OPEN = 1, REFUSED = 2, WAIT = 3, LEARNED = 4 };

class Writer {
 public:
  explicit Writer(Up what) : bytes_{static_cast<uint8_t>(what)} {}
  Writer &put8(uint8_t value) { return this->number_(value, 1); }
  Writer &put16(uint16_t value) { return this->number_(value, 2); }
  Writer &put32(uint32_t value) { return this->number_(value, 4); }
  Writer &put64(uint64_t value) { return this->number_(value, 8); }
  Writer &put(const char *data, size_t size) {
    this->bytes_.insert(this->bytes_.end(), data, data + size);
    return *this;
  }
  const Bytes &bytes() const { return this->bytes_; }
  void wipe_all() { wipe(this->bytes_.data(), this->bytes_.size()); }

 protected:
  Writer &number_(uint64_t value, int size) {
    while (size--)
      this->bytes_.push_back(value >> (8 * size));
    return *this;
  }
  Bytes bytes_;
};

/// Reads what was opened. What is too short reads as zeros, and is not whole.
class Reader {
 public:
  Reader(const uint8_t *data, size_t size) : data_(data), left_(size) {}
  uint8_t get8() { return this->number_(1); }
  uint16_t get16() { return this->number_(2); }
  uint32_t get32() { return this->number_(4); }
  uint64_t get64() { return this->number_(8); }
  void get(uint8_t *out, size_t size) {
    if (this->has_(size)) {
      memcpy(out, this->data_, size);
      this->data_ += size;
      this->left_ -= size;
    }
  }
  /// Whether there was all that was asked for, and nothing more.
  bool is_whole() const { return !this->is_short_ && this->left_ == 0; }

 protected:
  bool has_(size_t size) {
    this->is_short_ |= size > this->left_;
    return !this->is_short_;
  }
  uint64_t number_(size_t size) {
    uint64_t value = 0;
    if (!this->has_(size))
      return 0;
    for (size_t i = 0; i < size; i++)
      value = value << 8 | this->data_[i];
    this->data_ += size;
    this->left_ -= size;
    return value;
  }
  const uint8_t *data_;
  size_t left_;
  bool is_short_{false};
};

}  // namespace esphome::faitout_door
