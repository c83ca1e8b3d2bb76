"""Roles (ids of the ontology's roles) by what they mean for finding."""

ENTERPRISE = frozenset(
    ("enterprise-chair", "enterprise-deputy-chair", "enterprise-manager", "enterprise-deputy-manager")
)
"""Of companies: who holds one comes to talks as a guest."""
NATIONAL = frozenset(("general-secretary", "state-president", "premier"))
"""Of the nation: who holds one is spoken of in local articles, not met."""
PLACELESS = ENTERPRISE | NATIONAL | {"university-president"}
"""Posts that are in no administrative area."""
