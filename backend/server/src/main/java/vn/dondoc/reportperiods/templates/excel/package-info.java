/** Forms that offices already have in Excel, read into proposed fields. Pure: bytes in, proposals out. */
package vn.dondoc.reportperiods.templates.excel;
