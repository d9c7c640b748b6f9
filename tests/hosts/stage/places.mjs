// Where everything lies, and under which names the two sites are reached. Nothing is written elsewhere.
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../../", import.meta.url));
export const folder = join(root, "target/hosts");
export const pictures = join(folder, "pictures");
export const plugin = join(root, "target/wordpress/doc-to-doc.zip");

/** The command line of this project, what its bundler wrote, and what an association edits. */
export const site = process.env.SITE ?? join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug/site");
export const bundled = process.env.BUNDLED ?? join(root, "target/site/bundled");
export const edited = process.env.PUBLIC ?? join(root, "public");

// Sites as a browser counts them, in names that nobody can own (RFC 2606).
export const HOST = "www.association.example";
export const APP = "support.physicians.example";
/** A site that nobody has allowed to show the page. */
export const ELSEWHERE = "www.elsewhere.example";
