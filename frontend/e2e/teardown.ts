import { rmSync } from 'node:fs';

/** The data of the run are nobody's; what the server still holds at this moment is removed at the next clean-up. */
export default function teardown() {
  if (process.env.E2E_DATA) rmSync(process.env.E2E_DATA, { recursive: true, force: true, maxRetries: 5 });
}
