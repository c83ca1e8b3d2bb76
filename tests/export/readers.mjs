// Reads an exported file with a library that isn't ours and prints what it found as JSON: node readers.mjs KIND FILE
import { readFileSync } from "node:fs";
import cytoscape from "cytoscape";
import Graph from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { Parser } from "n3";

const [kind, file] = process.argv.slice(2);
const text = readFileSync(file, "utf8");

const graph = (read) => {
  const network = read.parse(Graph, text, { addMissingNodes: false, allowUndeclaredAttributes: false });
  return {
    nodes: network.mapNodes((id, told) => ({ id, ...told })),
    edges: network.mapEdges((id, told, source, target) => ({ id, source, target, ...told })),
  };
};

const read = {
  n3: () =>
    new Parser({ format: file.endsWith(".trig") ? "application/trig" : "" })
      .parse(text)
      .map((quad) => [quad.subject.value, quad.predicate.value, quad.object.value, quad.graph.value]),
  graphml: () => graph(graphml),
  gexf: () => graph(gexf),
  cytoscape: () => {
    const network = cytoscape({ headless: true, elements: JSON.parse(text).elements });
    return { nodes: network.nodes().map((one) => one.data()), edges: network.edges().map((one) => one.data()) };
  },
  cypher: async () => {
    const { lintCypherQuery } = await import("@neo4j-cypher/language-support");
    return lintCypherQuery(text, {}).diagnostics.map((one) => one.message);
  },
};
console.log(JSON.stringify(await read[kind]()));
