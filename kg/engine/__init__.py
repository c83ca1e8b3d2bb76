"""How a build runs on one machine: readings kept on disk by content (`store`, `codec`), a pool of processes (`local`)."""
