import { SMTPServer } from 'smtp-server';
const s = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onAuth(a, _, cb) {
    cb(null, { user: a.username });
  },
  onData(st, ses, cb) {
    let t = '';
    st.on('data', (d) => (t += d));
    st.on('end', () => {
      console.log('--- to', ses.envelope.rcptTo.map((r) => r.address).join());
      console.log(t);
      cb();
    });
  },
});
s.listen(2599, '127.0.0.1');
setTimeout(() => process.exit(0), 300000);
