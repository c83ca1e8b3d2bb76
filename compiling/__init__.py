"""Makes compiled modules out of the Python ones (``make fast``); what uses them is `kg.compiled`."""
