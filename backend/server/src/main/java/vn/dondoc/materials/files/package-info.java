/**
 * What is made of a material's files in the background. Each piece of work is a row, claimed under a lock that other
 * replicas skip; a worker that dies gives it back after a while. The bytes of the original never change.
 */
package vn.dondoc.materials.files;
