package org.folkmoot.account;

/** What an officer may do. An administrator's role holds for the whole house, every other for one consultation. */
public enum Role {
    /** Makes officers and their roles; may do everything else too. */
    ADMINISTRATOR,
    /** Types in paper forms. */
    KEYER,
    /** Answers keyers' questions, settles what two keyings say differently, and sets how batches are checked. */
    SUPERVISOR,
    /** Codes comments. */
    CODER,
    /** Reads the codings; makes and downloads reports. */
    POLICY_OFFICER
}
