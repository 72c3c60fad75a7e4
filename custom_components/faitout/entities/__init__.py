"""What platforms share: the entities of doors, alarm, comfort and neighbours, and figures."""
