package vn.dondoc.assignments;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What shows that something was done: a document by its number, a page, a file.
 *
 * @param link null for a document that is named alone; http and https only, so that no address runs a script
 * @param file null for everything but photos and files
 */
record Evidence(
    @NotBlank @Size(max = 300) String title,
    @Size(max = 2000) @Pattern(regexp = "https?://[^\\s\"<>]+") String link,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Valid EvidenceFile file) {}
