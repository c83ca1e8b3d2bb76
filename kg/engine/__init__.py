"""How a build runs on one machine: what lies on disk between the stages, and the pool of processes."""
