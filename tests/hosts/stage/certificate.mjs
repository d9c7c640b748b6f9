// A certificate for both names, made anew for each run.
import { join } from "node:path";
import { APP, folder, HOST } from "./places.mjs";
import { run } from "./processes.mjs";

/** Where the certificate and its key lie. */
export function certificate() {
  const [crt, key] = ["certificate.pem", "key.pem"].map((name) => join(folder, name));
  run("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
    "-subj", `/CN=${HOST}`, "-addext", `subjectAltName=DNS:${HOST},DNS:${APP}`, "-keyout", key, "-out", crt]);
  return { crt, key };
}
