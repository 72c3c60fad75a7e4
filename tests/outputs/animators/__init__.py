"""Tests of what animators are told on their telephones."""
