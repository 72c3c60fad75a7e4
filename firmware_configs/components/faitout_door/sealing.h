#pragma once
// What node and hub say to each other is sealed under the node's key: nobody between them, Home
// Assistant's database least of all, reads it, changes it or plays it again.
//
// One primitive, HMAC-SHA256, which ESPHome has for every board and for the host: it makes the keys,
// the key stream (encrypt first) and the tag over what was encrypted. The same in Python:
// custom_components/faitout/hub/door_nodes/sealing.py; both are held to the same vectors.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "rights.h"

namespace esphome::faitout_door {

constexpr size_t KEY_SIZE = 32;
constexpr size_t NONCE_SIZE = 16;
constexpr size_t TAG_SIZE = 16;
/// Rounds of PBKDF2 for the mark of a code. An ESP32 at 240 MHz makes about 50 microseconds of one
/// block of SHA-256 in software (an estimate), and a round takes four: 0.2 s. The node measures its
/// own time at its start and says it in its log.
constexpr uint32_t MARK_ROUNDS = 1000;

using Key = std::array<uint8_t, KEY_SIZE>;
using Nonce = std::array<uint8_t, NONCE_SIZE>;
using Bytes = std::vector<uint8_t>;

/// What a secret is; part of what is hashed, so that a badge's number is no code.
enum class Kind : uint8_t { CODE = 1, BADGE = 2 };

/// Frames, the first two bytes of every message.
constexpr uint8_t WIRE_VERSION = 1;
enum class Frame : uint8_t { GREET = 1, HELLO = 2, SEALED = 3, HAIL = 4 };

/// Whether a key is one of the examples, every byte the same: everybody knows it.
bool is_example(const Key &key);

/// Forget bytes for good: a plain loop may be left out by the compiler.
void wipe(void *data, size_t size);

/// Whether two tags are the same, in the same time whatever they are.
bool same_tag(const uint8_t *one, const uint8_t *other);

/// Proves to the hub that this node has the key, and that it speaks now.
std::array<uint8_t, TAG_SIZE> hello_tag(const Key &key, const Nonce &hub, const Nonce &node);

/// Keys and counters of one session, bound to a number that each side drew by lot.
class Session {
 public:
  Session() = default;
  /// `is_node`: which side this is; a side never opens what it sealed itself.
  Session(const Key &key, const Nonce &hub, const Nonce &node, bool is_node);

  Bytes seal(const Bytes &plain);
  /// Returns whether it is sealed by the other side, whole, and newer than all before it.
  bool open(const uint8_t *frame, size_t size, Bytes *plain);

 protected:
  void crypt_(const Key &key, uint32_t counter, uint8_t *data, size_t size) const;

  Key seal_encrypt_{}, seal_tag_{}, open_encrypt_{}, open_tag_{};
  uint32_t sent_{0}, received_{0};
};

/// Makes the mark of a secret, some rounds at a time: the node does not stand still meanwhile, and
/// whoever presses the exit button is let out.
class MarkMaker {
 public:
  void begin(const Key &key, Kind kind, const std::string &secret);
  /// Returns whether it is done.
  bool work(uint32_t rounds);
  bool is_busy() const { return this->is_busy_; }
  /// The mark, once; then everything is forgotten.
  Mark take();

 protected:
  std::array<uint8_t, 64> inner_{}, outer_{};
  Key last_{}, sum_{};
  uint32_t done_{0};
  bool is_busy_{false};
};

}  // namespace esphome::faitout_door
