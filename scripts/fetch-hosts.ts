// Installs what the tests in the host and those in the browser both run in, before they do so side by side: VS Code's
// server, its French texts, and Chromium.
import { main } from './project';
import { installChromium, installFrench, installServer, newest } from './vscode/install';

main(async () => {
  await installServer(newest);
  await installFrench();
  await installChromium();
});
