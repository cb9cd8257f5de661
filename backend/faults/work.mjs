// What officers do while things break: reports that are sent and taken back again and again, files that come in parts.
import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { anew, need, Officer, random } from './service.mjs';

const OFFICERS = ['phuong.duyenhai', 'xa.taphoi', 'phong.kinhte', 'xa.hopthanh', 'phuong.kimtan'];
const CHUNK = 64 * 1024;
const values = { A01: 1, B01: 10, B02: 400, B03: 120, E01: 6 };
const notes = Object.fromEntries(Object.keys(values).map((code) => [code, 'Đã đối chiếu.']));
const content = (round) => JSON.stringify({ values, narrative: { assessment: `Đã họp, bản ${round}.` }, notes });

/** The reports of the demonstration that can be sent now, each with its officer. */
export async function reports() {
  const found = [];
  for (const name of OFFICERS) {
    const officer = new Officer(name);
    if (!(await officer.signIn())) continue;
    const open = (await officer.call('GET', '/submissions?status=NOT_STARTED&status=DRAFT&limit=50')).body.items;
    const able = open.find((s) => s.allowedActions.some((a) => a.action === 'submit' && a.allowed));
    if (able) found.push(new Report(officer, able.id));
  }
  need(found.length >= 2, 'too little to send in the demonstration');
  return found;
}

/** One report, its intents in order: each has one key for ever, and the answer where one came. */
class Report {
  constructor(officer, id) {
    this.officer = officer;
    this.path = `/submissions/${id}`;
    this.intents = [];
  }

  async begin() {
    const now = await this.officer.insist('GET', this.path);
    this.before = now.body.revision;
    this.intents = [];
  }

  /** Sends and takes back until told to stop, or until an answer is anything but good; 'acknowledged' hears of each good one. */
  async work(stopped, acknowledged) {
    while (!stopped()) {
      const verb = this.intents.length % 2 === 0 ? 'submit' : 'withdraw';
      const now = verb === 'submit' ? await this.officer.call('GET', this.path) : null;
      if (verb === 'submit' && now?.status !== 200) return now;
      const headers = { ...anew(), ...(now ? { 'Content-Type': 'application/json', 'If-Match': now.headers.etag } : {}) };
      const intent = { verb, headers, body: now ? content(this.intents.length) : null, receipt: null, acknowledged: false };
      this.intents.push(intent);
      const answer = await this.officer.call('POST', `${this.path}/${verb}`, headers, intent.body);
      if (answer?.status !== 200) return answer;
      intent.acknowledged = true;
      intent.receipt = answer.body.receipt?.number;
      acknowledged();
    }
    return null;
  }

  /** After the fault: every intent again under its key. The same answer where there was one, once in any case. */
  async check() {
    let sent = 0;
    for (const intent of this.intents) {
      const again = await this.officer.insist('POST', `${this.path}/${intent.verb}`, intent.headers, intent.body);
      need(!intent.acknowledged || again.body.receipt?.number === intent.receipt, `${intent.verb}: another receipt than was acknowledged`);
      need(!intent.acknowledged || again.headers['idempotency-replayed'] === 'true', `${intent.verb}: acknowledged, and done a second time`);
      if (intent.verb === 'submit') sent++;
    }
    const revisions = (await this.officer.insist('GET', `${this.path}/revisions`)).body.items;
    need(revisions.length === this.before + sent, `${sent} sendings made ${revisions.length - this.before} revisions`);
    if (this.intents.at(-1)?.verb === 'submit') await this.officer.insist('POST', `${this.path}/withdraw`, anew());
    return sent;
  }
}

const base64 = (text) => Buffer.from(text).toString('base64');
const tus = (more) => ({ 'Tus-Resumable': '1.0.0', ...more });

/** One file on its way. */
export class Coming {
  constructor(officer) {
    this.officer = officer;
    this.bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(12 * 1024 * 1024 + random(1000))]);
    this.sha256 = createHash('sha256').update(this.bytes).digest('hex');
    this.safe = 0;
  }

  async begin() {
    const metadata = `purpose ${base64('report-file')},filename ${base64('kế hoạch.pdf')},sha256 ${base64(this.sha256)}`;
    const begun = await this.officer.insist('POST', '/uploads', tus({ 'Upload-Length': this.bytes.length, 'Upload-Metadata': metadata, ...anew() }));
    this.path = `/uploads/${begun.body.id}`;
  }

  /** Sends from what is known to be safe until all is there, it is told to stop, or an answer is anything but good. */
  async work(stopped, acknowledged) {
    while (this.safe < this.bytes.length && !stopped()) {
      const part = this.bytes.subarray(this.safe, this.safe + CHUNK);
      const headers = tus({ 'Upload-Offset': this.safe, 'Content-Type': 'application/offset+octet-stream' });
      const answer = await this.officer.call('PATCH', this.path, headers, part);
      if (answer?.status !== 204) return answer;
      this.safe = Number(answer.headers['upload-offset']);
      acknowledged();
    }
    return null;
  }

  /** After the fault: no acknowledged byte is gone, and the whole is what was meant. */
  async check() {
    const acknowledged = this.safe;
    const head = await this.officer.insist('HEAD', this.path, tus());
    this.safe = Number(head.headers['upload-offset']);
    need(this.safe >= acknowledged, `${acknowledged} bytes were acknowledged, ${this.safe} are there`);
    // Whoever was writing is dead, yet holds the upload for some seconds more
    for (let i = 0; i < 90 && this.safe < this.bytes.length; i++) {
      const answer = await this.work(() => false, () => {});
      need(answer === null || [409, 423, 503].includes(answer.status), `PATCH answers ${answer?.status}`);
      if (answer?.status === 409) this.safe = Number((await this.officer.insist('HEAD', this.path, tus())).headers['upload-offset']);
      else if (answer) await pause(1000);
    }
    const upload = await this.settled();
    need(upload.state === 'READY' && upload.sha256 === this.sha256, `the file is ${upload.state} ${upload.problem?.code ?? ''}`);
    await this.officer.insist('DELETE', this.path, tus());
    return acknowledged;
  }

  async settled() {
    for (let i = 0; ; i++) {
      const upload = (await this.officer.insist('GET', this.path)).body;
      if (upload.state !== 'CHECKING' || i === 90) return upload;
      await pause(1000);
    }
  }
}
