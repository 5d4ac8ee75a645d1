const closed = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'];
/** How Node names a certificate that it does not trust, and an answer that is no TLS. */
const distrusted = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(GET|VERIFY)|HOSTNAME_MISMATCH|ERR_TLS_CERT_|ERR_SSL_WRONG_VERSION)/;

/** By the code of its failure: a gateway to which nothing was said at all, because nobody answered, or nobody whom we trust. */
export const isUnreached = (code: string): boolean => closed.includes(code) || distrusted.test(code);
