"""The network as a `pyvis.network.Network`: nodes with their places on the page, and edges.

pyvis is the generator and the API; its own page is not used (it asks the network for style sheets, and a text with
"href" in it turns its tooltips into HTML that runs). `nodes` and `edges` are filled directly: `add_node` and
`add_edge` compare with all earlier ones, and lose parallel edges.
"""

from typing import TYPE_CHECKING

from kg.view.layout import Layout
from kg.view.network import Network

if TYPE_CHECKING:
    import pyvis.network


def generate(network: Network, layout: Layout) -> "pyvis.network.Network":
    """A pyvis network with the nodes at their points; node ids are indexes into `network.nodes`."""
    from pyvis.network import Network as Generator  # slow to import, and only the page needs it

    generator = Generator(directed=True, height="100%", width="100%")
    generator.toggle_physics(False)
    for number, (node, (x, y), radius) in enumerate(zip(network.nodes, layout.points, layout.radii, strict=True)):
        generator.nodes.append({"id": number, "group": node.kind, "x": x, "y": y, "size": radius})
    index = {node.id: number for number, node in enumerate(network.nodes)}
    generator.node_ids = list(range(len(network.nodes)))
    generator.node_map = {node["id"]: node for node in generator.nodes}
    for number, edge in enumerate(network.edges):
        generator.edges.append({"id": number, "from": index[edge.source], "to": index[edge.target], "kind": edge.kind})
    return generator
