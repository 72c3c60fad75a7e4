// The parts of a door's node that need no board, as a program that is asked one thing a line.

#include <cstdio>
#include <iostream>
#include <sstream>
#include <string>

#include "faitout_door/openings.h"
#include "faitout_door/rights.h"
#include "faitout_door/sealing.h"

using namespace esphome::faitout_door;

namespace esphome {
// Named by ESPHome's HMAC, and not called here.
char *format_hex_to(char *buffer, size_t, const uint8_t *, size_t) { return buffer; }
size_t parse_hex(const char *, size_t, uint8_t *, size_t) { return 0; }
}  // namespace esphome

static Bytes bytes(const std::string &hex) {
  Bytes out;
  for (size_t i = 0; i + 1 < hex.size(); i += 2)
    out.push_back(std::stoi(hex.substr(i, 2), nullptr, 16));
  return out;
}

template<typename T> static std::string hex(const T &data) {
  std::string out;
  char digits[3];
  for (uint8_t byte : data) {
    snprintf(digits, sizeof(digits), "%02x", byte);
    out += digits;
  }
  return out;
}

template<size_t N> static std::array<uint8_t, N> array(const std::string &text) {
  std::array<uint8_t, N> out{};
  Bytes data = bytes(text);
  std::copy(data.begin(), data.begin() + std::min(N, data.size()), out.begin());
  return out;
}

int main() {
  Key key{};
  Session session;
  Rights rights;
  Tries tries;
  Openings openings;
  std::vector<Right> list;
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream in(line);
    std::string word, one, other;
    in >> word;
    std::string out = "done";
    if (word == "key") {
      in >> one;
      key = array<KEY_SIZE>(one);
    } else if (word == "example") {
      in >> one;
      out = is_example(array<KEY_SIZE>(one)) ? "yes" : "no";
    } else if (word == "mark") {
      int kind;
      in >> kind >> one;
      MarkMaker maker;
      maker.begin(key, static_cast<Kind>(kind), one);
      while (!maker.work(50)) {
      }
      out = hex(maker.take());
    } else if (word == "session") {
      in >> one >> other;
      Nonce hub = array<NONCE_SIZE>(one), node = array<NONCE_SIZE>(other);
      session = Session(key, hub, node, true);
      out = hex(hello_tag(key, hub, node));
    } else if (word == "seal") {
      in >> one;
      out = hex(session.seal(bytes(one)));
    } else if (word == "open") {
      in >> one;
      Bytes frame = bytes(one), plain;
      out = session.open(frame.data(), frame.size(), &plain) ? "opened " + hex(plain) : "refused";
    } else if (word == "right") {
      // right MARK REF FLAGS USES FROM UNTIL ...
      Right right{};
      int flags, uses;
      in >> one >> right.ref >> flags >> uses;
      right.mark = array<MARK_SIZE>(one);
      right.flags = flags;
      right.uses = uses;
      right.is_there = 1;
      Window window;
      while (right.window_count < MOST_WINDOWS && in >> window.from >> window.until)
        right.windows[right.window_count++] = window;
      list.push_back(right);
    } else if (word == "hold") {
      uint32_t made_at;
      in >> made_at;
      rights.replace(list.data(), list.size(), made_at);
      list.clear();
      tries = Tries();
    } else if (word == "forget") {
      Clock clock;
      uint32_t uptime;
      in >> clock.known >> clock.now >> uptime;
      rights.forget_old(clock, uptime);
      out = std::to_string(rights.count());
    } else if (word == "ask") {
      // ask MARK KNOWN NOW UPTIME: what a node alone answers, and what follows from it
      Clock clock;
      uint32_t uptime;
      size_t which;
      in >> one >> clock.known >> clock.now >> uptime;
      Verdict verdict = answer(rights, tries, array<MARK_SIZE>(one), clock, uptime, &which);
      if (verdict == Verdict::UNKNOWN)
        tries.wrong(uptime);
      if (verdict == Verdict::OPEN) {
        tries.right(uptime);
        rights.use(which);
      }
      static const char *const NAMES[] = {"open", "unknown", "not_now", "clock_unknown", "used_up", "wait"};
      out = NAMES[static_cast<int>(verdict)];
      if (verdict == Verdict::WAIT)
        out += " " + std::to_string(tries.waits(uptime));
    } else if (word == "restart") {
      uint32_t uptime;
      in >> uptime;
      uint8_t wrong = tries.count();
      tries = Tries();
      tries.restore(wrong, uptime);
    } else if (word == "opened") {
      Opening opening{};
      in >> opening.at >> opening.uptime >> opening.run >> opening.ref;
      openings.add(opening);
      out = std::to_string(openings.lost);
    } else if (word == "date") {
      uint32_t run, now, uptime;
      in >> run >> now >> uptime;
      openings.date(run, now, uptime);
    } else if (word == "oldest") {
      Opening told[MOST_OPENINGS];
      size_t most;
      in >> most;
      size_t count = openings.oldest(told, most);
      out.clear();
      for (size_t i = 0; i < count; i++)
        out += std::to_string(told[i].number) + "@" + std::to_string(told[i].at) + " ";
    } else if (word == "acknowledge") {
      uint32_t number;
      in >> number;
      openings.acknowledge(number);
      out = std::to_string(openings.count());
    } else {
      out = "what?";
    }
    std::cout << out << std::endl;
  }
  return 0;
}
