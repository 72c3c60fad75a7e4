#pragma once
// A door that asks the hub, and decides by itself when the hub is away.
//
//              typed                 open / refused / wait
//   (at rest) -------> (asked hub) ------------------------> (at rest)
//        |                  | no answer in ANSWER_WITHIN            ^
//        | hub away         v                                       |
//        `----------> (makes the mark) --- rights, tries, clock ----'
//
// It opens only through its automation `on_open`; the way out is not its business, and does not pass
// through here.

#include <string>

#include "esphome/components/api/custom_api_device.h"
#include "esphome/core/automation.h"
#include "esphome/core/component.h"
#include "esphome/core/helpers.h"
#include "esphome/core/preferences.h"
#include "openings.h"
#include "rights.h"
#include "sealing.h"

namespace esphome::faitout_door {

/// Milliseconds: who waits longer at a door presses again. The hub answers in some ten.
constexpr uint32_t ANSWER_WITHIN = 1500;
/// Milliseconds that an answer is still worth something: who typed is still there.
constexpr uint32_t ANSWER_WORTH = 10000;
/// Milliseconds between two calls for the hub; doubled up to the second.
constexpr uint32_t FIRST_HAIL = 500, LAST_HAIL = 30000;
/// Rounds of a mark in one turn: about 10 ms on an ESP32.
constexpr uint32_t ROUNDS_AT_ONCE = 50;
constexpr size_t LONGEST_SECRET = 32;
/// Bytes of a message that are looked at: a page of rights has about 1,500.
constexpr size_t LONGEST_MESSAGE = 4096;
/// Openings told in one message.
constexpr size_t TOLD_AT_ONCE = 16;

class FaitoutDoor final : public Component, public api::CustomAPIDevice {
 public:
  void setup() override;
  void loop() override;
  void dump_config() override;
  float get_setup_priority() const override { return setup_priority::LATE; }

  void set_key(const Key &key) {
    this->key_ = key;
    this->is_example_ = is_example(key);
  }
  void set_open_seconds(uint16_t seconds) { this->open_seconds_ = seconds; }
  Trigger<uint16_t> *get_open_trigger() { return &this->open_trigger_; }
  Trigger<> *get_refused_trigger() { return &this->refused_trigger_; }
  Trigger<uint16_t> *get_wait_trigger() { return &this->wait_trigger_; }
  Trigger<> *get_learned_trigger() { return &this->learned_trigger_; }
  Trigger<> *get_clock_unknown_trigger() { return &this->clock_unknown_trigger_; }

  /// A code was typed, or a badge held to the reader.
  void present(Kind kind, const std::string &secret);
  /// Whether the hub can be asked.
  bool has_hub() const { return this->is_confirmed_; }
  bool knows_time() const { return this->clock_.known; }
  size_t rights_held() const { return this->rights_.count(); }
  size_t openings_kept() const { return this->openings_.count(); }

 protected:
  // What comes from the hub.
  void heard_(std::string message);
  void greeted_(const uint8_t *frame, size_t size);
  void sealed_(const uint8_t *frame, size_t size);
  void welcomed_(const uint8_t *data, size_t size);
  void answered_(const uint8_t *data, size_t size);
  void given_(const uint8_t *data, size_t size);
  void acknowledged_(const uint8_t *data, size_t size);
  // What goes to it.
  void tell_(const Bytes &frame);
  void tell_sealed_(const Bytes &plain);
  void hail_();
  void report_();
  void held_();
  // Deciding alone.
  void alone_();
  void decided_(const Mark &mark);
  void opened_(size_t which);
  void end_attempt_();
  // What outlives a power cut.
  void load_();
  void save_rights_();
  void save_opening_(size_t place);
  void save_counts_();

  /// Milliseconds since the start of this run.
  uint64_t now_ms_() const;
  Tries &tries_here_() { return this->tries_[this->kind_ == Kind::BADGE]; }
  uint32_t uptime_() const { return this->now_ms_() / 1000; }
  Clock clock_now_() const;

  Key key_{};
  /// Then it asks nobody, hears nobody and lets nobody in.
  bool is_example_{true};
  uint16_t open_seconds_{5};
  Trigger<uint16_t> open_trigger_;
  Trigger<> refused_trigger_;
  Trigger<uint16_t> wait_trigger_;
  Trigger<> learned_trigger_;
  Trigger<> clock_unknown_trigger_;

  Session session_, greeting_;
  Nonce hub_nonce_{}, node_nonce_{};
  bool is_greeted_{false}, is_confirmed_{false}, was_connected_{false};
  uint64_t hail_at_{0};
  uint32_t hail_after_{FIRST_HAIL};

  /// What the board's clock showed at that start: nothing on a board, but a computer counts from its own.
  uint64_t began_ms_{0};
  struct {
    bool known{false};
    /// Milliseconds since 1970 at the start of this run, by the hub's word.
    uint64_t start_ms{0};
  } clock_;

  uint32_t run_{0}, attempt_{0};
  bool is_asking_{false};
  bool is_answered_{true}, is_opened_{false};
  uint64_t asked_at_{0};
  Kind kind_{Kind::CODE};
  std::string secret_;
  MarkMaker mark_;
  HighFrequencyLoopRequester hurry_;
  uint32_t mark_ms_{0};

  Rights rights_;
  /// By kind: wrong codes do not keep badges out, nor badges codes.
  Tries tries_[2];
  Openings openings_;
  uint32_t version_{0};
  Right page_[MOST_RIGHTS]{};
  size_t page_count_{0};
  uint8_t pages_seen_{0};
  uint32_t page_version_{0};
  uint32_t log_id_{0};

  ESPPreferenceObject kept_counts_;
  ESPPreferenceObject kept_rights_[MOST_RIGHTS];
  /// What of each was last handed over to be kept: what did not change is not written again.
  uint32_t saved_[MOST_RIGHTS]{};
  ESPPreferenceObject kept_openings_[MOST_OPENINGS];
  uint64_t looked_at_{0};
};

template<typename... Ts> class PresentAction final : public Action<Ts...>, public Parented<FaitoutDoor> {
 public:
  explicit PresentAction(FaitoutDoor *parent) { this->set_parent(parent); }
  TEMPLATABLE_VALUE(std::string, secret)
  void set_kind(Kind kind) { this->kind_ = kind; }
  void play(const Ts &...x) override {
    std::string secret = this->secret_.value(x...);
    this->parent_->present(this->kind_, secret);
    wipe(secret.data(), secret.size());
  }

 protected:
  Kind kind_{Kind::CODE};
};

}  // namespace esphome::faitout_door
