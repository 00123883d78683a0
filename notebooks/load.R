# Loads all tables of a dataset into a list, with the codebook's line on each
# column as its label (as haven and RStudio's viewer show it).
#
#   annals <- source("load.R")$value("data")
#   table(annals$events$type)
library(arrow)

load_annals <- function(folder) {
  package <- jsonlite::read_json(file.path(folder, "datapackage.json"))
  tables <- list()
  for (resource in package$resources) {
    name <- gsub("-", "_", resource$name)
    paths <- file.path(folder, unlist(resource$path))
    table <- do.call(rbind, lapply(paths, function(p) as.data.frame(read_parquet(p))))
    for (field in resource$schema$fields) {
      attr(table[[field$name]], "label") <- field$description
    }
    stopifnot(nrow(table) == resource$rows)
    tables[[name]] <- table
  }
  tables
}

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) == 1) {
  tables <- load_annals(arguments[[1]])
  for (name in names(tables)) cat(sprintf("%-18s %6d rows %3d columns\n", name, nrow(tables[[name]]), ncol(tables[[name]])))
  with(tables, {
    text <- entries$text[match(mentions$entry_id, entries$entry_id)]
    stopifnot(substr(text, mentions$start + 1, mentions$end) == mentions$surface)
  })
}
load_annals
