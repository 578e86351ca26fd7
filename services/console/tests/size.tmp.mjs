import { openConsole } from './browser/open-console.ts';
import { SCREENS } from './browser/screens.ts';
import { readFileSync } from 'node:fs'; import { gzipSync, brotliCompressSync } from 'node:zlib';
await using app = await openConsole();
for (const [n, role, path] of SCREENS) { await using o = await app.open({ role, path });
 const names = await o.page.evaluate(() => performance.getEntriesByType('resource').map(r => new URL(r.name).pathname));
 const sum = ext => names.filter(x => x.endsWith(ext)).reduce((s, f) => s + gzipSync(readFileSync(app.web + f)).length, 0);
 console.log(n, 'js', sum('.js'), 'css', sum('.css')); }
