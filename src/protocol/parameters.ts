/**
 * Names of the parameters of addresses, for what may know no more of them: the script on a host's page, and whoever mends a link
 * before it is read. A test holds them against the parameters themselves, another against the documents.
 */

/** What is shown. */
export const STATE_PARAMETERS: readonly string[] =
  'view time lab company dest kind region role status set q added group sort zoom open measure unfold bar tail by compare cell careers order claim focus sel lang theme dataset columns'.split(
    ' ',
  );
