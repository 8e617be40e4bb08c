// Parses C# sources, and names those with errors: node csharp.mjs FOLDER
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Language, Parser } from "web-tree-sitter";

await Parser.init();
const parser = new Parser();
const grammar = createRequire(import.meta.url).resolve("tree-sitter-c-sharp/tree-sitter-c_sharp.wasm");
parser.setLanguage(await Language.load(readFileSync(grammar)));

let failures = 0;
for (const name of readdirSync(process.argv[2], { recursive: true })) {
  if (name.endsWith(".cs")) {
    const tree = parser.parse(readFileSync(join(process.argv[2], name), "utf8"));
    if (tree.rootNode.hasError) {
      console.log(`    ${name} does not parse`);
      failures++;
    }
    tree.delete();
  }
}
process.exit(failures === 0 ? 0 : 1);
