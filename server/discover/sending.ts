/** Where mail is handed in: a server for sending (RFC 6409), which imapscope names and does not check. */
import type { Security } from "../contract/securities.ts";
export type Sending = { host: string; port: 465 | 587; security: Security };

type Place = readonly [host: string, port: 465 | 587];

/** Users of one IMAP server who send by another one than its other users. */
const BY_PROVIDER: Readonly<Record<string, Place>> = {
  "Outlook.com / Hotmail / Live": ["smtp-mail.outlook.com", 587],
};

/** By the IMAP server of the same provider; facts of the providers' own pages and of public autoconfiguration data. */
const BY_HOST: Readonly<Record<string, Place>> = {
  "disroot.org": ["disroot.org", 465],
  "imap.126.com": ["smtp.126.com", 465],
  "imap.163.com": ["smtp.163.com", 465],
  "imap.aliyun.com": ["smtp.aliyun.com", 465],
  "imap.aol.com": ["smtp.aol.com", 465],
  "imap.bell.net": ["smtphm.sympatico.ca", 587],
  "imap.bol.com.br": ["smtps.bol.com.br", 465],
  "imap.comcast.net": ["smtp.comcast.net", 465],
  "imap.daum.net": ["smtp.daum.net", 465],
  "imap.dreamhost.com": ["smtp.dreamhost.com", 465],
  "imap.earthlink.net": ["smtpauth.earthlink.net", 587],
  "imap.exmail.qq.com": ["smtp.exmail.qq.com", 465],
  "imap.fastmail.com": ["smtp.fastmail.com", 465],
  "imap.free.fr": ["smtp.free.fr", 465],
  "imap.gmail.com": ["smtp.gmail.com", 465],
  "imap.gmx.com": ["mail.gmx.com", 465],
  "imap.gmx.net": ["mail.gmx.net", 465],
  "imap.hostinger.com": ["smtp.hostinger.com", 465],
  "imap.ionos.com": ["smtp.ionos.com", 465],
  "imap.ionos.de": ["smtp.ionos.de", 465],
  "imap.kpnmail.nl": ["smtp.kpnmail.nl", 465],
  "imap.laposte.net": ["smtp.laposte.net", 465],
  "imap.mail.att.net": ["outbound.att.net", 465],
  "imap.mail.com": ["smtp.mail.com", 465],
  "imap.mail.me.com": ["smtp.mail.me.com", 587],
  "imap.mail.ru": ["smtp.mail.ru", 465],
  "imap.mail.yahoo.co.jp": ["smtp.mail.yahoo.co.jp", 465],
  "imap.mail.yahoo.com": ["smtp.mail.yahoo.com", 465],
  "imap.mailbox.org": ["smtp.mailbox.org", 465],
  "imap.migadu.com": ["smtp.migadu.com", 465],
  "imap.naver.com": ["smtp.naver.com", 465],
  "imap.orange.fr": ["smtp.orange.fr", 465],
  "imap.poczta.onet.pl": ["smtp.poczta.onet.pl", 465],
  "imap.proximus.be": ["relay.proximus.be", 587],
  "imap.purelymail.com": ["smtp.purelymail.com", 465],
  "imap.qiye.aliyun.com": ["smtp.qiye.aliyun.com", 465],
  "imap.qq.com": ["smtp.qq.com", 465],
  "imap.rambler.ru": ["smtp.rambler.ru", 465],
  "imap.secureserver.net": ["smtpout.secureserver.net", 465],
  "imap.seznam.cz": ["smtp.seznam.cz", 465],
  "imap.sfr.fr": ["smtp.sfr.fr", 465],
  "imap.strato.de": ["smtp.strato.de", 465],
  "imap.telstra.com": ["smtp.telstra.com", 465],
  "imap.tim.it": ["smtp.tim.it", 587],
  "imap.tiscali.it": ["smtp.tiscali.it", 465],
  "imap.tools.sky.com": ["smtp.tools.sky.com", 465],
  "imap.ukr.net": ["smtp.ukr.net", 465],
  "imap.uol.com.br": ["smtps.uol.com.br", 587],
  "imap.virginmedia.com": ["smtp.virginmedia.com", 465],
  "imap.vodafonemail.de": ["smtp.vodafonemail.de", 465],
  "imap.web.de": ["smtp.web.de", 465],
  "imap.wp.pl": ["smtp.wp.pl", 465],
  "imap.xtra.co.nz": ["send.xtra.co.nz", 465],
  "imap.yandex.com": ["smtp.yandex.com", 465],
  "imap.yeah.net": ["smtp.yeah.net", 465],
  "imap.ziggo.nl": ["smtp.ziggo.nl", 587],
  "imap.zoho.com": ["smtp.zoho.com", 465],
  "imap.zoho.com.au": ["smtp.zoho.com.au", 465],
  "imap.zoho.eu": ["smtp.zoho.eu", 465],
  "imap.zoho.in": ["smtp.zoho.in", 465],
  "imap.zoho.jp": ["smtp.zoho.jp", 465],
  "imapmail.libero.it": ["smtp.libero.it", 465],
  "imaps.bluewin.ch": ["smtpauths.bluewin.ch", 465],
  "imaps.pec.aruba.it": ["smtps.pec.aruba.it", 465],
  "in.virgilio.it": ["out.virgilio.it", 465],
  "mail.btinternet.com": ["mail.btinternet.com", 465],
  "mail.gandi.net": ["mail.gandi.net", 465],
  "mail.infomaniak.com": ["mail.infomaniak.com", 465],
  "mail.privateemail.com": ["mail.privateemail.com", 465],
  "mail.riseup.net": ["mail.riseup.net", 465],
  "mail.talktalk.net": ["smtp.talktalk.net", 587],
  "mail.your-server.de": ["mail.your-server.de", 465],
  "mail.{domain}": ["mail.{domain}", 587],
  "mx.freenet.de": ["mx.freenet.de", 587],
  "outlook.office365.com": ["smtp.office365.com", 587],
  "poczta.o2.pl": ["poczta.o2.pl", 465],
  "posteo.de": ["posteo.de", 465],
  "secure.emailsrvr.com": ["secure.emailsrvr.com", 465],
  "secureimap.t-online.de": ["securesmtp.t-online.de", 465],
  "ssl0.ovh.net": ["ssl0.ovh.net", 465],
};

/** The server for sending that belongs to a provider or to an IMAP server; null where it is not known. */
export function sendingOf(host: string, provider?: string): Sending | null {
  const place = BY_PROVIDER[provider ?? ""] ?? BY_HOST[host.toLowerCase()];
  // RFC 8314: TLS from the beginning on 465, STARTTLS on 587.
  return place ? { host: place[0], port: place[1], security: place[1] === 465 ? "implicit-tls" : "starttls" } : null;
}
