package vn.dondoc.portals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * @param key stands in the portal's addresses
 * @param host as its readers' browsers name it
 */
record PortalInput(
    @NotNull @Pattern(regexp = "[a-z0-9]([a-z0-9-]{1,38}[a-z0-9])") String key,
    @NotNull @Size(min = 1, max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*\\S[^\\p{Cntrl}]*") String name,
    @NotNull @Pattern(regexp = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,24}") String host) {}
