/** The working calendar as administrators keep it: days that a decree takes out of, or puts into, the working week. */
package vn.dondoc.workingcalendar;
