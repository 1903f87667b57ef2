// The first thing that runs on a fresh machine, on whatever Node is there and with nothing installed. No syntax here
// that an old Node could not read, so that it can still say what is missing; everything else is in ./bootstrap/.
const major = Number(process.versions.node.split('.')[0]);
const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];
const platform = `${process.platform}-${process.arch}`;
const windowsHint = process.platform === 'win32' ? ' On Windows, run it inside WSL 2.' : '';

if (major < 20) {
  fail(`Frontline needs Node 20 or later to set itself up; this is ${process.version}. See https://nodejs.org.`);
} else if (platforms.indexOf(platform) < 0) {
  fail(`Frontline runs on Linux and macOS (x64 or arm64); this is ${platform}.${windowsHint}`);
} else {
  import('./bootstrap/main.mjs').then((module) => module.main(process.argv.slice(2)));
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
