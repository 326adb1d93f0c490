// Serves the page as it is published: the page at the root, beside it the package and the seeds.
// The policy says the same as the page's own <meta>, and holds for the worker too.
import express from "express";

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  // A dropped HTML file is read by way of an address of its own.
  "connect-src 'self' blob:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types nut-graf",
].join("; ");

const port = Number(process.env.PORT ?? 8080);
const files = { setHeaders: (response) => response.setHeader("Cache-Control", "no-store") };

const app = express();
app.disable("x-powered-by");
app.use((_request, response, next) => {
  response.set({
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    // Pages of other servers may embed the element from here.
    "Access-Control-Allow-Origin": "*",
  });
  next();
});
app.use("/package/pkg", express.static("pkg", files));
app.use("/package", express.static("www/package", files));
app.use("/seeds", express.static("seeds", files));
app.use(express.static("www/page", files));
const server = app.listen(port, "127.0.0.1", (error) => {
  if (error) throw error;
  // With port 0 the system chooses one.
  console.log(`nutgraf: http://127.0.0.1:${server.address().port}/`);
});
