"""What people are told: repairs, the reasons of decisions, refusals."""
