// Serves the page as it is published: www/ at the root, beside it the built package and the seeds.
import express from "express";

const port = Number(process.env.PORT ?? 8080);
const noStore = { setHeaders: (response) => response.setHeader("Cache-Control", "no-store") };

const app = express();
app.disable("x-powered-by");
app.use("/pkg", express.static("pkg", noStore));
app.use("/seeds", express.static("seeds", noStore));
app.use(express.static("www", noStore));
app.listen(port, "127.0.0.1", (error) => {
  if (error) throw error;
  console.log(`nutgraf: http://127.0.0.1:${port}/`);
});
