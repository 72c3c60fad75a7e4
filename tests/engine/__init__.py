"""The engine's tests: sentences about rooms and people, on a clock that the test holds."""
