// Builds the cards into one file, the same to the byte wherever it is built: node build.mjs FOLDER
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("usage: node build.mjs FOLDER");

await build({
  entryPoints: ["src/index.ts"],
  outfile: join(folder, "faitout-cards.js"),
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2021"],
  charset: "utf8",
  legalComments: "none",
});
const notices = await Promise.all(
  ["lit", "@mdi/js"].map(async (name) => {
    const { version, license } = JSON.parse(
      await readFile(join("node_modules", name, "package.json"), "utf8"),
    );
    const text = await readFile(join("node_modules", name, "LICENSE"), "utf8");
    return `${name} ${version} (${license})\n\n${text.replaceAll("\r\n", "\n").trim()}\n`;
  }),
);
await writeFile(join(folder, "LICENSES.txt"), notices.join("\n---\n\n"));
