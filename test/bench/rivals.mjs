// Servers to compare with, each in a process of its own: `node rivals.mjs express|bare`. JavaScript, so that no loader
// counts as theirs. Every answer has the body of session/status.
import { createServer } from 'node:http';

const ANSWER = { state: 'verified', uid: 'f3a1c5d7e9b2046881a3c5e7092b4d6f' };

/** The same as one would write it with Express. */
async function withExpress() {
  const { default: express } = await import('express');
  const app = express();
  app.get('/constant', (_request, response) => {
    response.json(ANSWER);
  });
  app.post('/constant', express.json(), (request, response) => {
    response.json({ ...ANSWER, name: request.body.name });
  });
  return app;
}

/** As little as Node needs. */
function bare(_request, response) {
  const text = JSON.stringify(ANSWER);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
  response.end(text);
}

const server = createServer(process.argv[2] === 'express' ? await withExpress() : bare);
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
process.on('SIGTERM', () => process.exit(0));
