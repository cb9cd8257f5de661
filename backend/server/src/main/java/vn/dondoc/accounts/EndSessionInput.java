package vn.dondoc.accounts;

import java.util.UUID;

/** @param session null: all but the one that asks */
record EndSessionInput(UUID session) {}
