// Lists the browser libraries of the lock file, and what they are built of, as CycloneDX 1.6.
// Arguments: the lock file, the file to write.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const [lockFile, target] = process.argv.slice(2);
const lock = JSON.parse(readFileSync(lockFile, 'utf8'));

function licence(text) {
  if (/ (OR|AND) /.test(text)) {
    return { expression: text };
  }
  // The licence of bpmn.io is MIT's with one condition more: its mark stays visible.
  return { license: text.startsWith('SEE LICENSE') ? { name: 'bpmn.io license' } : { id: text } };
}

function component([place, entry]) {
  const [group, name] = place.replace(/^.*node_modules\//, '').match(/^(?:(@[^/]+)\/)?(.+)$/).slice(1);
  const purl = `pkg:npm/${group ? encodeURIComponent(group) + '/' : ''}${name}@${entry.version}`;
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group && { group }),
    name,
    version: entry.version,
    licenses: [licence(entry.license)],
    purl,
    hashes: [{ alg: 'SHA-512', content: Buffer.from(entry.integrity.slice(7), 'base64').toString('hex') }],
  };
}

const components = Object.entries(lock.packages)
  .filter(([place, entry]) => place !== '' && !entry.dev)
  .map(component);

mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components }, null, 2));
