// Checks every process model of the directory named on the command line; no model is no error.
import { readdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const directory = process.argv[2];
const models = readdirSync(directory)
  .filter((name) => name.endsWith('.bpmn'))
  .sort()
  .map((name) => join(directory, name));

if (models.length > 0) {
  const linter = fileURLToPath(new URL('node_modules/bpmnlint/bin/bpmnlint.js', import.meta.url));
  const { status } = spawnSync(process.execPath, [linter, ...models], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
