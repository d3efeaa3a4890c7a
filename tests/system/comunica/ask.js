// Asks an endpoint every query that stands on standard input, as a JSON object by name, and prints the answers the same way.
import { text } from 'node:stream/consumers';
import { QueryEngine } from '@comunica/query-sparql';

const engine = new QueryEngine();
const sources = [{ type: 'sparql', value: process.argv[2] }];
const answers = {};
for (const [name, query] of Object.entries(JSON.parse(await text(process.stdin)))) {
  const result = await engine.query(query, { sources });
  const { data } = await engine.resultToString(result, 'application/sparql-results+json');
  answers[name] = JSON.parse(await text(data));
}
process.stdout.write(JSON.stringify(answers));
