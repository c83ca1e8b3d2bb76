// Answers SPARQL queries from a file of N-Triples with Comunica: a JSON list of queries in, a JSON list of answers out.
import { readFileSync } from "node:fs";
import { QueryEngine } from "@comunica/query-sparql-rdfjs-lite";
import { Parser, Store } from "n3";

const store = new Store(new Parser().parse(readFileSync(process.argv[2], "utf8")));
const engine = new QueryEngine();
const answers = [];
for (const query of JSON.parse(readFileSync(0, "utf8"))) {
  const rows = await (await engine.queryBindings(query, { sources: [store] })).toArray();
  answers.push(
    rows.map((row) =>
      Object.fromEntries(
        [...row].map(([variable, term]) => [
          variable.value,
          [term.termType, term.value, term.language ?? "", term.datatype?.value ?? ""],
        ]),
      ),
    ),
  );
}
process.stdout.write(JSON.stringify(answers));
