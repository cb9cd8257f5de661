// kill -9 of the service in the middle of acknowledging. Acknowledged: there, once, the same receipt under the same key.
// No answer: either way, and once after it is sent again.
import { setTimeout as pause } from 'node:timers/promises';
import { kill, need, random, remove, seed, start } from './service.mjs';
import { Coming, reports } from './work.mjs';

const rounds = Number(process.argv[3]);

async function round(number, sending) {
  const coming = [new Coming(sending[0].officer), new Coming(sending[1].officer)];
  for (const one of [...sending, ...coming]) await one.begin();
  const enough = 10 + random(60);
  let acknowledged = 0;
  let killed = false;
  let reached;
  const full = new Promise((done) => {
    reached = done;
  });
  const work = [...sending, ...coming].map((one) =>
    one.work(() => killed, () => {
      acknowledged++;
      if (acknowledged === enough) reached();
    }),
  );
  await Promise.race([full, Promise.all(work)]);
  need(acknowledged >= enough, `stopped by itself after ${acknowledged} acknowledgements`);
  await pause(random(20)); // at any point of what is under way
  await kill();
  killed = true;
  await Promise.all(work);
  const back = await start();
  let sent = 0;
  for (const one of sending) sent += await one.check();
  const safe = [];
  for (const one of coming) safe.push(await one.check());
  const unanswered = sending.flatMap((s) => s.intents).filter((i) => !i.acknowledged).length;
  console.log(
    `round ${number}: killed after ${acknowledged} acknowledgements, back in ${back} ms; ${sent} sendings once each, ` +
      `${unanswered} steps had no answer, files stood at ${safe.join(' and ')} bytes and came whole`,
  );
}

try {
  console.log(`kill -9: first start ${await start()} ms, seed ${seed}`);
  const sending = await reports();
  for (let number = 1; number <= rounds; number++) await round(number, sending);
  console.log('nothing acknowledged was lost, nothing is there twice');
} finally {
  await remove();
}
