// A call a line: JSON comes in on standard input, what the client made of it goes out.
'use strict';

const readline = require('readline');

function version(name) {
  return require(`${name}/package.json`).version;
}

function say(what) {
  process.stdout.write(JSON.stringify(what) + '\n');
}

// Says which packages these are, then answers calls until there are no more.
async function serve(packages, answer) {
  say(Object.fromEntries(packages.map((name) => [name, version(name)])));
  for await (const line of readline.createInterface({ input: process.stdin })) {
    try {
      say(await answer(JSON.parse(line)));
    } catch (error) {
      // What a client throws that is no answer of the service.
      say({ broken: `${error.name}: ${error.message}` });
    }
  }
  process.exit(0);
}

module.exports = { serve };
