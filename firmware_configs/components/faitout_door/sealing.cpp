#include "sealing.h"

#include <cstring>

#include "esphome/components/hmac_sha256/hmac_sha256.h"
#include "esphome/components/sha256/sha256.h"

namespace esphome::faitout_door {

namespace {

constexpr size_t HEAD_SIZE = 2 + 4;

void put32(uint8_t *out, uint32_t value) {
  for (int i = 0; i < 4; i++)
    out[i] = value >> (24 - 8 * i);
}

uint32_t get32(const uint8_t *in) {
  return uint32_t(in[0]) << 24 | uint32_t(in[1]) << 16 | uint32_t(in[2]) << 8 | in[3];
}

Key hmac(const uint8_t *key, size_t key_size, const uint8_t *data, size_t size) {
  Key out;
  hmac_sha256::HmacSHA256 hasher;
  hasher.init(key, key_size);
  hasher.add(data, size);
  hasher.calculate();
  hasher.get_bytes(out.data());
  return out;
}

Key derived(const Key &key, const char *purpose) {
  return hmac(key.data(), key.size(), reinterpret_cast<const uint8_t *>(purpose), strlen(purpose));
}

Key of_both(const Key &key, const char *purpose, const Nonce &hub, const Nonce &node) {
  Bytes data(purpose, purpose + strlen(purpose));
  data.insert(data.end(), hub.begin(), hub.end());
  data.insert(data.end(), node.begin(), node.end());
  return hmac(key.data(), key.size(), data.data(), data.size());
}

}  // namespace

bool is_example(const Key &key) {
  for (uint8_t byte : key) {
    if (byte != key[0])
      return false;
  }
  return true;
}

void wipe(void *data, size_t size) {
  volatile uint8_t *bytes = static_cast<volatile uint8_t *>(data);
  while (size--)
    *bytes++ = 0;
}

bool same_tag(const uint8_t *one, const uint8_t *other) {
  volatile uint8_t difference = 0;
  for (size_t i = 0; i < TAG_SIZE; i++)
    difference = difference | (one[i] ^ other[i]);
  return difference == 0;
}

std::array<uint8_t, TAG_SIZE> hello_tag(const Key &key, const Nonce &hub, const Nonce &node) {
  Key whole = of_both(key, "faitout node hello 1", hub, node);
  std::array<uint8_t, TAG_SIZE> tag;
  memcpy(tag.data(), whole.data(), TAG_SIZE);
  return tag;
}

Session::Session(const Key &key, const Nonce &hub, const Nonce &node, bool is_node) {
  Key root = of_both(key, "faitout node session 1", hub, node);
  Key up_encrypt = derived(root, "up encrypt"), up_tag = derived(root, "up tag");
  Key down_encrypt = derived(root, "down encrypt"), down_tag = derived(root, "down tag");
  this->seal_encrypt_ = is_node ? up_encrypt : down_encrypt;
  this->seal_tag_ = is_node ? up_tag : down_tag;
  this->open_encrypt_ = is_node ? down_encrypt : up_encrypt;
  this->open_tag_ = is_node ? down_tag : up_tag;
}

Bytes Session::seal(const Bytes &plain) {
  Bytes frame(HEAD_SIZE + plain.size());
  frame[0] = WIRE_VERSION;
  frame[1] = static_cast<uint8_t>(Frame::SEALED);
  put32(&frame[2], ++this->sent_);
  if (!plain.empty())
    memcpy(&frame[HEAD_SIZE], plain.data(), plain.size());
  this->crypt_(this->seal_encrypt_, this->sent_, frame.data() + HEAD_SIZE, plain.size());
  Key tag = hmac(this->seal_tag_.data(), KEY_SIZE, frame.data(), frame.size());
  frame.insert(frame.end(), tag.begin(), tag.begin() + TAG_SIZE);
  return frame;
}

bool Session::open(const uint8_t *frame, size_t size, Bytes *plain) {
  if (size < HEAD_SIZE + TAG_SIZE || frame[0] != WIRE_VERSION || frame[1] != static_cast<uint8_t>(Frame::SEALED))
    return false;
  Key tag = hmac(this->open_tag_.data(), KEY_SIZE, frame, size - TAG_SIZE);
  uint32_t counter = get32(frame + 2);
  if (!same_tag(tag.data(), frame + size - TAG_SIZE) || counter <= this->received_)
    return false;
  this->received_ = counter;
  plain->assign(frame + HEAD_SIZE, frame + size - TAG_SIZE);
  this->crypt_(this->open_encrypt_, counter, plain->data(), plain->size());
  return true;
}

void Session::crypt_(const Key &key, uint32_t counter, uint8_t *data, size_t size) const {
  uint8_t block[8];
  put32(block, counter);
  for (size_t begin = 0, number = 0; begin < size; begin += KEY_SIZE, number++) {
    put32(block + 4, number);
    Key stream = hmac(key.data(), KEY_SIZE, block, sizeof(block));
    for (size_t i = 0; i < KEY_SIZE && begin + i < size; i++)
      data[begin + i] ^= stream[i];
  }
}

void MarkMaker::begin(const Key &key, Kind kind, const std::string &secret) {
  Key keyed = derived(key, "faitout node mark 1");
  Bytes text{static_cast<uint8_t>(kind)};
  text.insert(text.end(), secret.begin(), secret.end());
  Key password = hmac(keyed.data(), KEY_SIZE, text.data(), text.size());
  Key salt = derived(key, "faitout node salt 1");
  this->inner_.fill(0x36);
  this->outer_.fill(0x5C);
  for (size_t i = 0; i < KEY_SIZE; i++) {
    this->inner_[i] ^= password[i];
    this->outer_[i] ^= password[i];
  }
  uint8_t first[MARK_SIZE + 4];
  memcpy(first, salt.data(), MARK_SIZE);
  put32(first + MARK_SIZE, 1);
  this->last_ = hmac(password.data(), KEY_SIZE, first, sizeof(first));
  this->sum_ = this->last_;
  this->done_ = 1;
  this->is_busy_ = true;
  wipe(text.data(), text.size());
  wipe(password.data(), KEY_SIZE);
}

bool MarkMaker::work(uint32_t rounds) {
  // An object of the hardware's SHA has to be made and used in one function (see ESPHome's sha256.h).
  for (; rounds > 0 && this->done_ < MARK_ROUNDS; rounds--, this->done_++) {
    uint8_t digest[32];
    sha256::SHA256 inner;
    inner.init();
    inner.add(this->inner_.data(), 64);
    inner.add(this->last_.data(), KEY_SIZE);
    inner.calculate();
    inner.get_bytes(digest);
    sha256::SHA256 outer;
    outer.init();
    outer.add(this->outer_.data(), 64);
    outer.add(digest, sizeof(digest));
    outer.calculate();
    outer.get_bytes(this->last_.data());
    for (size_t i = 0; i < KEY_SIZE; i++)
      this->sum_[i] ^= this->last_[i];
  }
  return this->done_ == MARK_ROUNDS;
}

Mark MarkMaker::take() {
  Mark mark;
  memcpy(mark.data(), this->sum_.data(), MARK_SIZE);
  wipe(this->inner_.data(), 64);
  wipe(this->outer_.data(), 64);
  wipe(this->last_.data(), KEY_SIZE);
  wipe(this->sum_.data(), KEY_SIZE);
  this->done_ = 0;
  this->is_busy_ = false;
  return mark;
}

}  // namespace esphome::faitout_door
