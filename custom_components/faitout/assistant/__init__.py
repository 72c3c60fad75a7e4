"""Asking the hub in words: tools for language models, and sentences that are heard.

llm.py ─► tools ──────┐
                      ├─► knowing (who may know what) ─► actions, concerns, journal
hearing ─► sentences ─┘
"""

from .hearing import async_setup_sentences

__all__ = ["async_setup_sentences"]
