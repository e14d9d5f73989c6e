/** A relay on loopback that hands everything to `next`, and takes what comes back to `brief.test` into one Maildir. */
export function mainCf({
  dir,
  next,
  uid,
  gid,
}: {
  dir: string
  next: number
  uid: number
  gid: number
}): string {
  return lines({
    compatibility_level: '3.6',
    queue_directory: `${dir}/queue`,
    data_directory: `${dir}/data`,
    daemon_directory: '/usr/lib/postfix/sbin',
    command_directory: '/usr/sbin',
    meta_directory: '/etc/postfix',
    mail_owner: 'postfix',
    setgid_group: 'postdrop',
    maillog_file: `${dir}/maillog`,
    maillog_file_prefixes: dir,
    myhostname: 'relay.brief.test',
    mydestination: '',
    inet_interfaces: '127.0.0.1',
    inet_protocols: 'ipv4',
    mynetworks: '127.0.0.0/8',
    smtpd_relay_restrictions: 'permit_mynetworks, reject',
    alias_maps: '',
    alias_database: '',
    local_recipient_maps: '',
    recipient_delimiter: '+',
    virtual_mailbox_domains: 'brief.test',
    virtual_mailbox_base: `${dir}/mail`,
    virtual_mailbox_maps: 'static:Maildir/',
    virtual_uid_maps: `static:${uid}`,
    virtual_gid_maps: `static:${gid}`,
    virtual_minimum_uid: '1',
    relayhost: `[127.0.0.1]:${next}`,
    smtp_dns_support_level: 'disabled',
    // A mail that is put off is told of at the next look into the queue.
    delay_warning_time: '1s',
    queue_run_delay: '2s',
    minimal_backoff_time: '2s',
    maximal_backoff_time: '4s',
  })
}

function lines(settings: Record<string, string>): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name} = ${value}\n`)
    .join('')
}

/** What of Postfix is needed, in the columns of master(5): private, unprivileged, chroot, wakeup, most processes. */
export function masterCf({ port }: { port: number }): string {
  return `
127.0.0.1:${port} inet n - n - - smtpd
cleanup   unix       n - n -     0 cleanup
qmgr      unix       n - n 300   1 qmgr
showq     unix       n - n -     - showq
flush     unix       n - n 1000? 0 flush
postlog   unix-dgram n - n -     1 postlogd
rewrite   unix       - - n -     - trivial-rewrite
bounce    unix       - - n -     0 bounce
defer     unix       - - n -     0 bounce
trace     unix       - - n -     0 bounce
verify    unix       - - n -     1 verify
proxymap  unix       - - n -     - proxymap
tlsmgr    unix       - - n 1000? 1 tlsmgr
smtp      unix       - - n -     - smtp
error     unix       - - n -     - error
retry     unix       - - n -     - error
virtual   unix       - n n -     - virtual
anvil     unix       - - n -     1 anvil
scache    unix       - - n -     1 scache
`
}

/** Serves that Maildir to `bounce` with the password `secret`, without TLS, on loopback. */
export function dovecotConf({
  dir,
  port,
  uid,
  gid,
}: {
  dir: string
  port: number
  uid: number
  gid: number
}): string {
  return `
base_dir = ${dir}/dovecot/run
state_dir = ${dir}/dovecot/state
log_path = ${dir}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:${dir}/mail/Maildir
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${dir}/mail
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    special_use = \\Sent
    auto = create
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`
}
