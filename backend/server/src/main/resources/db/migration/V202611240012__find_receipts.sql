-- Anyone who holds a receipt may ask whether it is true.
create unique index submission_revisions_receipt_key on submission_revisions (receipt_number);
