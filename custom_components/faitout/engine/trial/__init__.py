"""A device that is tried once when it is set up: what it is told, what it answers, what that says.

    plan ──► told, one word after the other ──► what it shows, and when ──► profile and findings
         ──► put back as it was

`attempt` holds one word and its answers, `plan` says what to tell, `learning` and `findings` what
to make of it. Nothing here moves anything: `flows/trial.py` does.
"""
