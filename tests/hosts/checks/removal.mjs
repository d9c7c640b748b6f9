// Taking the plugin out again leaves nothing of it.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { rest } from "../stage/admin.mjs";
import { folder } from "../stage/places.mjs";
import { run } from "../stage/processes.mjs";

export default {
  "deleting the plugin deletes its option and its files": async ({ admin, host, socket }) => {
    const traces = () => run("mariadb", ["--no-defaults", `--socket=${socket}`, "--user=root", "--skip-column-names", "--batch", "wordpress",
      "--execute=SELECT option_name FROM wp_options WHERE option_name LIKE '%doc%to%doc%' AND option_name NOT LIKE '%transient%'"]).trim();
    assert.equal(traces(), "doc_to_doc");
    await rest(admin, host, "/wp/v2/plugins/doc-to-doc/doc-to-doc", { status: "inactive" });
    await rest(admin, host, "/wp/v2/plugins/doc-to-doc/doc-to-doc", undefined, "DELETE");
    assert.equal(traces(), "");
    assert.ok(!existsSync(join(folder, "wordpress/wp-content/plugins/doc-to-doc")));
  },
};
