package vn.dondoc.materials;

import vn.dondoc.shared.security.ActionView;

/** What can be done to a variant. */
enum VariantAction {
  WRITE,
  SUBMIT,
  TAKE_BACK,
  APPROVE,
  REQUEST_CHANGES,
  INVITE_READER,
  REVOKE_READER,
  SCHEDULE,
  UNSCHEDULE,
  PUBLISH,
  WITHDRAW;

  String journalAction() {
    return "material." + ActionView.nameOf(this);
  }
}
