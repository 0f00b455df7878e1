// Runs a Squiggle program and prints its result and median time as JSON.  node squiggle.mjs DRAWS REPEATS < program
import { readFileSync } from "node:fs";
import { defaultEnvironment, run } from "@quri/squiggle-lang";

const [draws, repeats] = process.argv.slice(2).map(Number);
const program = readFileSync(0, "utf8");
const times = [];
let answer = "";
for (let i = 0; i <= repeats; i++) {
  const start = performance.now();
  const { result } = await run(program, {
    environment: { ...defaultEnvironment, sampleCount: draws, seed: String(i) },
  });
  if (!result.ok) throw new Error(result.value.toString());
  answer = result.value.result.toString();
  if (i > 0) times.push(performance.now() - start);
}
times.sort((a, b) => a - b);
console.log(JSON.stringify({ ms: times[times.length >> 1], answer }));
